package main

import (
	"fmt"
	"runtime"
)

func main() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("goroutine 数:", runtime.NumGoroutine())
	fmt.Println("下次回收的堆大小:", m.NextGC)
	fmt.Println("回收次数:", m.NumGC)
	fmt.Println("编译器与版本:", runtime.Compiler, runtime.Version())
}
