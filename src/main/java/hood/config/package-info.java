/** Floor 3: the configuration file and the defaults that hold without one. */
package hood.config;
