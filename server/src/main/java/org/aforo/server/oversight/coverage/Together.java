package org.aforo.server.oversight.coverage;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets all who ask for the same thing while it is being found wait for that one answer: a nudge makes every open page ask at once. Nothing is
 * kept afterwards, so whoever asks alone gets what is true now.
 */
final class Together<K, V> {

    private final Map<K, CompletableFuture<V>> underway = new ConcurrentHashMap<>();

    /** @throws RuntimeException what {@code find} throws, to all who waited for it */
    V of(K key, Supplier<V> find) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = underway.putIfAbsent(key, own);
        if (other != null) {
            return joined(other);
        }
        try {
            V found = find.get();
            underway.remove(key);
            own.complete(found);
            return found;
        } catch (RuntimeException | Error failed) {
            underway.remove(key);
            own.completeExceptionally(failed);
            throw failed;
        }
    }

    private static <V> V joined(CompletableFuture<V> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
