package main

import "fmt"

var a = trace("a", b+1)
var b = trace("b", c()+1)
var d = trace("d", 0)

func c() int { return trace("c", 1) }

func trace(name string, v int) int {
	fmt.Println(name, "=", v)
	return v
}

func init() { fmt.Println("init 1, a =", a) }
func init() { fmt.Println("init 2, d =", d) }

func main() { fmt.Println("main") }
