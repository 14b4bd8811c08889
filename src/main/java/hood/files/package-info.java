/** Floor 5: the disk. Only here are files read and written. */
package hood.files;
