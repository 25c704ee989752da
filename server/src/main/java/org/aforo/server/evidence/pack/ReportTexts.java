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
        {"role.finder", "halló", "finder"},
        {"role.witness", "testigo", "witness"},
        {"role.expert", "perito", "expert"},
        {"role.official", "funcionario", "official"},
    };

    private ReportTexts() {}

    static Map<String, String> of(String language) {
        int column = language.equals("en") ? 2 : 1;
        Map<String, String> texts = new LinkedHashMap<>();
        for (String[] each : TEXTS) {
            texts.put(each[0], each[column]);
        }
        return texts;
    }
}
