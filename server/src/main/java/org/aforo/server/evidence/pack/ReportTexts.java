package org.aforo.server.evidence.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The report's words in Spanish and English. */
final class ReportTexts {

    private static final String[][] TEXTS = {
        {"title", "Evidencia", "Evidence"},
        {"made", "Paquete hecho el", "Package made on"},
        {"purpose", "Para", "For"},
        {"seizure", "Incautación", "Seizure"},
        {"exhibit", "Indicio", "Exhibit"},
        {"container", "Contenedor", "Container"},
        {"voyage", "Viaje", "Voyage"},
        {"port", "Puerto", "Port"},
        {"found", "Hallado", "Found"},
        {"opened", "Abierta", "Opened"},
        {"by", "Por", "By"},
        {"facts", "Lo registrado", "What is recorded"},
        {"corrected", "corregido", "corrected"},
        {"corrects", "corrige lo anterior", "corrects the above"},
        {"custody", "Custodia", "Custody"},
        {"gap", "VACÍO: nadie consta como custodio", "GAP: nobody is known to have held it"},
        {"gap-short", "VACÍO", "GAP"},
        {"until-now", "hasta ahora", "until now"},
        {"confirmed", "confirmado con", "confirmed by"},
        {"paper", "papel", "paper"},
        {"decisions", "Lecturas de las imágenes", "Readings of the images"},
        {
            "reader-sealed",
            "El lector está sellado; auditoría puede abrirlo a petición registrada.",
            "The reader is sealed; an auditor can unseal on a logged request."
        },
        {
            "left-out.readings",
            "Este paquete no contiene lecturas ni lo mostrado en pantalla: quien lo pidió no puede obtener recibos de lecturas. Fiscalía, juzgado y"
                    + " auditoría sí.",
            "This package holds no readings and nothing of what was on screen: whoever asked for it may not obtain receipts of readings."
                    + " Prosecutor, court and auditor may."
        },
        {"left-out", "Lo que este paquete no contiene", "What this package does not hold"},
        {"originals", "Originales en este paquete", "Originals in this package"},
        {"erased", "borrado por orden", "erased on order"},
        {"verify", "Cómo comprobarlo", "How to check it"},
        {
            "verify-text",
            "Este informe es para leer; la prueba es el paquete. Compruébelo sin red con «aforo receipt verify --key CLAVE PAQUETE» o con la página"
                    + " de comprobación, con la clave pública obtenida antes de la autoridad y no con el paquete. Prueba que el titular de la clave"
                    + " se comprometió con cada byte; no prueba que lo escrito sea verdad.",
            "This report is for reading; the proof is the package. Check it offline with \"aforo receipt verify --key KEY PACKAGE\" or with the"
                    + " verifier page, with the public key obtained beforehand from the authority and not with the package. It proves that the"
                    + " key's holder committed to every byte; it does not prove that what is written is true."
        },
        {"untaken", "sin custodio todavía", "not yet taken"},
        {"destroyed", "destruido", "destroyed"},
        {
            "renderings",
            "Imágenes dibujadas de nuevo según lo mostrado; lo que no se reproduce se dice al lado.",
            "Images drawn anew as they were shown; what is not reproduced is said beside them."
        },
        {"second", "y por", "and by"},
        {"step.taken", "tomado", "taken"},
        {"step.offered", "ofrecido", "offered"},
        {"step.received", "recibido", "received"},
        {"step.refused", "no aceptado", "refused"},
        {"step.withdrawn", "oferta retirada", "offer withdrawn"},
        {"step.out", "entregado con acta", "handed out on paper"},
        {"step.between", "pasó de casa a casa con acta", "moved between houses on paper"},
        {"step.back", "retirado con acta", "fetched back on paper"},
        {"step.missing", "reportado como faltante", "reported missing"},
        {"step.found", "encontrado", "found again"},
        {"step.destroyed", "destruido", "destroyed"},
        {"kind.circumstances", "Circunstancias", "Circumstances"},
        {"kind.description", "Descripción", "Description"},
        {"kind.weighing", "Pesaje", "Weighing"},
        {"kind.field-test", "Prueba de campo", "Field test"},
        {"kind.sealing", "Bolsa y sello", "Bag and seal"},
        {"kind.storage", "Lugar", "Storage"},
        {"kind.sample-drawn", "Muestra", "Sample"},
        {"kind.laboratory-result", "Laboratorio", "Laboratory"},
        {"kind.destruction-order", "Orden judicial", "Judge's order"},
        {"kind.destruction", "Destrucción", "Destruction"},
        {"kind.remark", "Nota", "Remark"},
        {"gap.before-the-first", "hallado, sin primer custodio", "found, not yet taken by a first holder"},
        {"gap.on-the-way", "entre entregado y recibido", "between given and received"},
        {"gap.missing", "no se sabe dónde estaba", "nobody knew where it was"},
        {"house.police-depot", "bodega policial", "police depot"},
        {"house.ministry", "ministerio", "ministry"},
        {"house.laboratory", "laboratorio", "laboratory"},
        {"house.court", "juzgado", "court"},
        {"house.carrier", "transportista", "carrier"},
        {"house.other", "otra casa", "another house"},
        {"proof.password", "contraseña", "password"},
        {"proof.passkey", "llave de acceso", "passkey"},
        {"position.behind-doors", "detrás de las puertas", "behind the doors"},
        {"position.cargo", "entre la carga", "among the cargo"},
        {"position.floor", "piso", "floor"},
        {"position.roof", "techo", "roof"},
        {"position.side-wall", "pared lateral", "side wall"},
        {"position.front-wall", "pared frontal", "front wall"},
        {"position.door", "puerta", "door"},
        {"position.reefer-unit", "unidad de frío", "reefer unit"},
        {"position.structure", "estructura", "structure"},
        {"position.other", "otro lugar", "another place"},
        {"from-door", "de la puerta", "from the door"},
        {"occasion.seizure", "al incautar", "at the seizure"},
        {"occasion.deposit", "al ingresar a bodega", "on deposit"},
        {"occasion.laboratory", "en laboratorio", "in the laboratory"},
        {"occasion.control", "control", "control"},
        {"occasion.destruction", "antes de destruir", "before destruction"},
        {"gross", "bruto", "gross"},
        {"net", "neto", "net"},
        {"balance", "balanza", "balance"},
        {"result.positive", "positivo", "positive"},
        {"result.negative", "negativo", "negative"},
        {"result.inconclusive", "no concluyente", "inconclusive"},
        {"verdict.clear", "sin novedad", "clear"},
        {"verdict.examine", "aforo físico", "examine"},
        {"verdict.rescan", "reescanear", "rescan"},
        {"verdict.person-suspected", "posible persona", "person suspected"},
        {"decided-by", "%s, motivo %s, potestad %s, %d s en pantalla", "%s, reason %s, legal power %s, %d s on screen"},
        {"destroy-by", "hasta el", "not after"},
        {"role.finder", "halló", "finder"},
        {"role.witness", "testigo", "witness"},
        {"role.expert", "perito", "expert"},
        {"role.official", "funcionario", "official"},
    };

    private ReportTexts() {}

    static Map<String, String> of(String language) {
        int column = language.equals("en") ? 2 : 1;
        Map<String, String> texts = new LinkedHashMap<>();
        for (String[][] table : new String[][][] {TEXTS, VisitTexts.TEXTS}) {
            for (String[] each : table) {
                texts.put(each[0], each[column]);
            }
        }
        return texts;
    }
}
