package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	fmt.Println("你好 <b>&")
	time.Sleep(300 * time.Millisecond)
	fmt.Fprintln(os.Stderr, "again\x1b[0m")
}
