package org.aforo.cargo.ens;

import java.util.List;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What became of a declaration.
 *
 * @param message as far as it could be read; null when there is none in the file
 * @param declaration what only entry summary declarations have; null with the message
 * @param errors against schema and rules; the rules are only checked where the schema is kept, as they presume it
 * @param remarks everything there is to say, the errors too
 */
public record EnsReading(
        @Nullable CargoMessage message,
        @Nullable EnsDeclaration declaration,
        List<EnsError> errors,
        List<Remark> remarks) {

    public EnsReading {
        errors = List.copyOf(errors);
        remarks = List.copyOf(remarks);
    }
}
