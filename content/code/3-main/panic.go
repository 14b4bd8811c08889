package main

import "fmt"

func main() {
	defer fmt.Println("延迟调用照常执行")
	panic("出错了")
}
