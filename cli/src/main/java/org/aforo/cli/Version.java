package org.aforo.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class Version implements IVersionProvider {

    Version() {}

    @Override
    public String[] getVersion() {
        String version = Aforo.class.getPackage().getImplementationVersion();
        return new String[] {"aforo " + (version == null ? "from source" : version)};
    }
}
