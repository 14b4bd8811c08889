package main

import (
	"fmt"
	"time"
)

func main() {
	defer fmt.Println("main 的延迟调用")
	go func() {
		defer fmt.Println("不会打印")
		time.Sleep(time.Hour)
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("main 返回")
}
