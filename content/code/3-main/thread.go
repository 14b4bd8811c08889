package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
)

func init() {
	fmt.Println("init 在主线程:", syscall.Gettid() == os.Getpid())
	runtime.LockOSThread()
}

func main() {
	done := make(chan bool)
	go func() {
		fmt.Println("另一个 goroutine 在主线程:", syscall.Gettid() == os.Getpid())
		done <- true
	}()
	<-done
	fmt.Println("main 在主线程:", syscall.Gettid() == os.Getpid())
}
