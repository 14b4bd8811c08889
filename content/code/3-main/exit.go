package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("不会打印")
	fmt.Println("退出")
	os.Exit(3)
}
