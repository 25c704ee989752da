/** What went wrong and what to do, by problem code. Codes not listed show the server's own words. */
export const problems = {
	"problem.connection": "Sin conexión con el servidor. Revise la red; lo ya registrado está a salvo.",
	"problem.other": "El servidor no aceptó la petición ({code}).",
	"problem.people.sign-in-refused":
		"El usuario o la contraseña no son correctos, o la cuenta está suspendida. Compruebe mayúsculas y vuelva a escribir.",
	"problem.people.too-many-attempts": "Demasiados intentos. Espere {seconds} segundos antes de volver a intentar.",
	"problem.people.setup-done": "Este servidor ya tiene administración. Entre con su cuenta o pida una.",
	"problem.people.signed-out": "La sesión terminó. Entre de nuevo.",
	"problem.people.csrf-token-missing":
		"La página perdió su protección contra peticiones ajenas. Vuelva a cargarla e inténtelo otra vez.",
	"problem.people.old-password-wrong": "La contraseña actual no es correcta.",
	"problem.people.password-refused":
		"La contraseña no sirve: hacen falta al menos 12 caracteres, que no sea conocida ni contenga su usuario; la actual debe ser la correcta.",
	"problem.people.setup-token-refused": "El enlace no es válido. Use el que imprimió el último arranque del servidor.",
	"problem.people.account-exists": "Ese usuario ya existe. Elija otro.",
	"problem.people.roles-conflict":
		"Esos roles no pueden estar en una misma cuenta: quien lee no supervisa ni elige, y quien controla no participa.",
	"problem.people.last-administrator": "Es la última cuenta de administración activa. Cree otra antes de cambiarla.",
	"problem.people.agency-exists": "Ese código de entidad ya existe. Elija otro.",
	"problem.people.unit-exists": "Ese código de unidad ya existe. Elija otro.",
	"problem.people.duty-post-exists": "Ese código de puesto ya existe. Elija otro.",
	"problem.people.busy": "Hay demasiados inicios de sesión a la vez. Inténtelo en unos segundos.",
	"problem.review.no-legal-power":
		"Su entidad no tiene potestad legal para leer escaneos. Pida a la administración que la registre.",
	"problem.review.handed-back-too-often":
		"Ha pasado o dejado sin leer todo lo que cabe en doce horas. Hable con su supervisor.",
	"problem.review.already-decided": "Esa imagen ya tiene una decisión.",
	"problem.review.already-corrected": "Esa decisión ya fue corregida. Corrija la corrección.",
	"problem.review.reason-missing": "Falta el motivo. Escríbalo y vuelva a intentar.",
	"problem.review.text-too-long": "El texto es demasiado largo. Acórtelo.",
	"problem.access.refused":
		"Su cuenta no puede hacer esto ahora. Pida a la administración revisar rol, habilitación y turno.",
	"problem.manifests.notice-unknown": "A este terminal no se le envió ningún aviso con ese identificador.",
	"problem.manifests.notice-refused": "Un aviso nombra una visita y es retención o liberación.",
	"problem.manifests.terminal-unknown": "Nadie ha dicho en qué terminal está este contenedor.",
	"problem.manifests.visit-exists": "Esa visita ya está registrada. Búsquela en la lista.",
	"problem.manifests.visit-invalid": "La visita no se puede registrar así: {detail}",
	"problem.manifests.visit-changed": "Alguien cambió esta visita mientras tanto. Cargue la página y repita el cambio.",
	"problem.scans.repeat-unknown": "Esa repetición no existe.",
	"problem.scans.days-out-of-range": "Pida entre 1 y 92 días.",
	"problem.scans.scan-unknown": "Ese escaneo no existe o ya no está disponible.",
	"problem.store.full":
		"El disco del servidor está lleno. Nada se aceptó; avise a la administración y vuelva a entregar.",
	"problem.store.too-large": "El archivo supera el tamaño permitido. Compruebe que sea un escaneo.",
	"problem.review.not-related": "Ese escaneo no está junto al que usted lee.",
	"problem.review.laid-unknown": "La comparación ya no está; ábrala de nuevo.",
	"problem.review.lease-expired": "La asignación venció antes de que la decisión llegara.",
	"problem.review.reason-unknown": "Ese motivo ya no existe para este veredicto. Elija otro.",
	"problem.journal.purpose-missing": "Falta decir para qué se pide el recibo.",
	"problem.store.damaged": "El original guardado no coincide con su huella. No se muestra; avise a la administración.",
	"problem.journal.receipt-pending": "El recibo se está preparando. Inténtelo en unos segundos.",
	"problem.http.401": "La sesión terminó. Entre de nuevo.",
	"problem.http.403": "El servidor no aceptó la petición. Vuelva a cargar la página e inténtelo otra vez.",
	"problem.http.404": "No existe, o ya no está disponible.",
	"problem.http.413": "El archivo supera el tamaño permitido.",
	"problem.http.502": "El servidor no responde detrás del proxy. Inténtelo en un momento.",
	"problem.http.503": "El servidor está arrancando u ocupado. Inténtelo en un momento.",
	"problem.platform.bug": "El servidor cometió un error y no registró nada. Informe el incidente {incident}.",
	"problem.oversight.edition-early":
		"Ese período es demasiado reciente. La tabla dice desde cuándo se puede preparar su edición.",
	"problem.oversight.edition-there": "Ya hay una edición o un borrador con días de ese período.",
	"problem.oversight.too-few":
		"Salieron tan pocos contenedores en ese período que cualquier cifra hablaría de uno solo. No hay edición.",
	"problem.oversight.edition-judged": "Ese borrador ya se publicó o se descartó.",
	"problem.oversight.edition-digest": "El borrador ya no es el que usted leyó. Cárguelo de nuevo y léalo.",
	"problem.oversight.second-person":
		"Una edición la publican dos personas: supervisión de turno y auditoría. Pida a la otra.",
	"problem.oversight.stop-answered": "Alguien ya dijo la causa.",
	"problem.oversight.stop-closed": "El plazo para decir la causa terminó; la parada queda sin respuesta.",
	"problem.oversight.stop-known": "Ya se conoce una parada que empieza entonces. Responda esa.",
	"problem.oversight.stop-times": "Una parada termina después de empezar.",
} as const;
