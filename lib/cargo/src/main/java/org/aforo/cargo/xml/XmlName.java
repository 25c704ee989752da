package org.aforo.cargo.xml;

/**
 * @param namespace empty for none
 * @param prefix as written, empty for none
 * @param written the name behind the prefix
 * @param local by which it is found: as written, or in small letters where the format does not mind
 */
public record XmlName(String namespace, String prefix, String written, String local) {

    public String qualified() {
        return prefix.isEmpty() ? written : prefix + ":" + written;
    }
}
