/** Floor 2: YAML that knows its places, read strictly: every key must be known, and every message says where. */
package hood.yaml;
