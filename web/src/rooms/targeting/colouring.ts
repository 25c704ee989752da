/** What a piece of a rule text is, for its colour. The grammar is the server's; this only knows words (docs/formats/rules.md). */
export type Colour = "comment" | "text" | "number" | "sign" | "keyword" | "lane" | "field" | "word" | "blank";

export interface Piece {
	readonly colour: Colour;
	readonly text: string;
	/** Characters before it in the line. */
	readonly at: number;
}

/** Texts end on their line and comments with it, so that a line is coloured without knowing any other. */
const PIECE =
	/(?<comment>#.*)|(?<text>"(?:\\.|[^"\\])*"?)|(?<number>\d+(?:-\d{2}-\d{2}(?:T[\d:]+Z?)?|\.\d+)?(?![\p{L}\p{N}_]))|(?<word>[\p{L}\p{N}_]+(?:[.:-][\p{L}\p{N}_]+)*)|(?<sign>[!<>]=|[^\s\p{L}\p{N}_])|(?<blank>\s+)/gu;

const KEYWORDS = new Set(
	(
		"list of rule lane from score test owner expires when then because given earlier expect fires and or not in " +
		"starts with contains between is missing present differs by more than first time count days since last distinct day " +
		"hours hour yes true no false en es " +
		"lista de regla carril desde puntos prueba responsable vence cuando entonces porque dado antes espera dispara y e o u no " +
		"esta empieza con contiene entre falta consta difiere mas primera vez veces dias ultima la distintos dia horas hora " +
		"si verdadero falso"
	).split(" "),
);
const LANES = new Set(["release", "scan", "examine", "liberar", "escanear", "aforar"]);

/** Lower case without accents, as the language reads its words. */
function fold(word: string): string {
	return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The pieces of one line, every character of it in one of them. */
export function colourLine(line: string, fields: ReadonlySet<string>): readonly Piece[] {
	return [...line.matchAll(PIECE)].map((found) => ({
		colour: colourOf(found, fields),
		text: found[0],
		at: found.index,
	}));
}

function colourOf(found: RegExpExecArray, fields: ReadonlySet<string>): Colour {
	const groups = found.groups ?? {};
	for (const plain of ["comment", "text", "number", "sign", "blank"] as const) {
		if (groups[plain] !== undefined) {
			return plain;
		}
	}
	const [raw] = found;
	const folded = fold(raw);
	if (LANES.has(folded)) {
		return "lane";
	}
	if (fields.has(raw)) {
		return "field";
	}
	return KEYWORDS.has(folded) && !isCode(raw) ? "keyword" : "word";
}

/** Capitals of two letters or more are a code such as a port, never a keyword: `ES`, `NO`. */
function isCode(word: string): boolean {
	return word.length > 1 && word === word.toUpperCase();
}
