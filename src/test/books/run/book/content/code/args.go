package main

import (
	"fmt"
	"os"
)

// ANCHOR: main
func main() {
	for i, arg := range os.Args[1:] {
		fmt.Println(i, arg)
	}
	println(os.Getenv("WORDS"))
	os.Exit(3)
}

// ANCHOR_END: main
