package org.aforo.ledger.bag;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.TrustedKeys;
import org.jspecify.annotations.Nullable;

/** The checks of a package in their order. */
final class PackageChecks {
    private static final int HEX = 64;

    private final Bag bag;
    private final TrustedKeys trusted;

    PackageChecks(Bag bag, TrustedKeys trusted) {
        this.bag = bag;
        this.trusted = trusted;
    }

    PackageVerification all() throws Bag.Refused {
        if (!BagWriter.BAGIT.equals(text("bagit.txt"))) {
            throw new Bag.Refused("bagit.txt", "not the one accepted spelling");
        }
        Map<String, String> payload = manifest(BagWriter.MANIFEST);
        Map<String, String> tags = manifest(BagWriter.TAG_MANIFEST);
        compare(payload, BagWriter.MANIFEST, true);
        compare(tags, BagWriter.TAG_MANIFEST, false);
        ReceiptVerification.Accepted own = receipt(BagWriter.RECEIPT);
        if (!own.leaf().kind().equals(PackageVerification.KIND)
                || !digest(BagWriter.MANIFEST).equals(own.leaf().open().get("manifest"))
                || !digest(BagWriter.INFO).equals(own.leaf().open().get("info"))) {
            throw new Bag.Refused(BagWriter.RECEIPT, "the key's holder has not committed to this manifest");
        }
        Map<String, ReceiptVerification.Accepted> receipts = new HashMap<>();
        for (String path : payload.keySet()) {
            if (path.endsWith(".tlog-proof")) {
                receipts.put(path, receipt(path));
            }
        }
        int erased = held(receipts);
        return new PackageVerification.Accepted(bag.name(), own, payload.size(), receipts.size(), erased);
    }

    /** Lines {@code <hex>  <path>}, each path once. */
    private Map<String, String> manifest(String path) throws Bag.Refused {
        Map<String, String> lines = new LinkedHashMap<>();
        String text = text(path);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Bag.Refused(path, "does not end in a newline");
        }
        for (String line : text.lines().toList()) {
            boolean whole = line.length() > HEX + 2
                    && line.substring(0, HEX).matches("[0-9a-f]{64}")
                    && line.startsWith("  ", HEX);
            if (!whole || lines.put(line.substring(HEX + 2), line.substring(0, HEX)) != null) {
                throw new Bag.Refused(path, "a line is not a digest and a path, or is there twice");
            }
        }
        return lines;
    }

    private void compare(Map<String, String> listed, String manifest, boolean payload) throws Bag.Refused {
        for (Map.Entry<String, String> line : listed.entrySet()) {
            String seen = bag.digests().get(line.getKey());
            if (seen == null) {
                throw new Bag.Refused(line.getKey(), "is listed in " + manifest + " and is not there");
            }
            if (!seen.equals(line.getValue())) {
                throw new Bag.Refused(line.getKey(), "is not what " + manifest + " lists");
            }
        }
        for (String path : new TreeSet<>(bag.digests().keySet())) {
            boolean ofThis = path.startsWith("data/") == payload && !path.equals(BagWriter.TAG_MANIFEST);
            if (ofThis && !listed.containsKey(path)) {
                throw new Bag.Refused(path, "is not listed in " + manifest);
            }
        }
    }

    private ReceiptVerification.Accepted receipt(String path) throws Bag.Refused {
        return switch (ReceiptVerification.verify(bytes(bag, path), trusted)) {
            case ReceiptVerification.Accepted accepted -> accepted;
            case ReceiptVerification.Refused(String where, String reason) ->
                throw new Bag.Refused(path + ", " + where, reason);
        };
    }

    private String text(String path) throws Bag.Refused {
        byte[] bytes = bytes(bag, path);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new Bag.Refused(path, "is not UTF-8");
        }
        return text;
    }

    private String digest(String path) throws Bag.Refused {
        bytes(bag, path);
        return java.util.Objects.requireNonNull(bag.digests().get(path));
    }

    /** @throws Bag.Refused when the bag lacks it or it is too large to be one of these */
    private static byte[] bytes(Bag bag, String path) throws Bag.Refused {
        byte @Nullable [] bytes = bag.kept().get(path);
        if (bytes == null) {
            throw new Bag.Refused(path, "is missing, or larger than such a file can be");
        }
        return bytes;
    }

    /** What the record says, held against the receipts: nothing is told that is not committed to. */
    private int held(Map<String, ReceiptVerification.Accepted> receipts) throws Bag.Refused {
        EvidenceRecord record = EvidenceRecord.parse(bytes(bag, "data/record.json"));
        for (EvidenceRecord.Claim claim : record.claims()) {
            ReceiptVerification.Accepted receipt = receipts.get("data/" + claim.receipt());
            if (receipt == null) {
                throw new Bag.Refused("data/record.json, " + claim.what(), "its receipt is not in the package");
            }
            claim.hold(receipt);
        }
        for (Map.Entry<String, String> file : record.files().entrySet()) {
            if (!file.getValue().equals(bag.digests().get("data/" + file.getKey()))) {
                throw new Bag.Refused("data/" + file.getKey(), "is not the file the record names");
            }
        }
        return record.erased();
    }
}
