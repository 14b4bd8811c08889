package main

// ANCHOR: main
func main() {
	// ANCHOR: body
	println("hello")
	// ANCHOR_END: body
}
// ANCHOR_END: main
