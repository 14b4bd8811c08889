/** Floor 3: values of the book as bytes, to be kept from one run to the next. Only here is Kryo known. */
package hood.cache;
