package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	go func() {
		time.Sleep(10 * time.Millisecond)
		fmt.Println("另一个 goroutine 结束")
	}()
	defer fmt.Println("main 的延迟调用")
	runtime.Goexit()
}
