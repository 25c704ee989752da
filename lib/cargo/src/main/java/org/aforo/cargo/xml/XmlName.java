package org.aforo.cargo.xml;

/**
 * @param namespace empty for none
 * @param prefix as written, empty for none
 * @param local the name behind the prefix
 */
public record XmlName(String namespace, String prefix, String local) {

    public String qualified() {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
