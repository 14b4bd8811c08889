/** Floor 7: the command line. {@link hood.cli.Build} is the whole flow on one screen. */
package hood.cli;
