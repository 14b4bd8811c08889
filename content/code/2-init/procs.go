package main

import (
	"fmt"
	"os"
	"runtime"
)

func main() {
	fmt.Printf("GOMAXPROCS=%q CPU=%d P=%d\n",
		os.Getenv("GOMAXPROCS"), runtime.NumCPU(), runtime.GOMAXPROCS(0))
}
