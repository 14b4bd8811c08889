package main

func main() { println("now") }
