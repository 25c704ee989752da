/** The papers of one invented box: manifest, broken manifest, gate report and booking, as a terminal would send them. */

/** No other box of the day comes here, so that its seats are for this one. */
export const TERMINAL = "BARRA";
export const DECLARED_SEAL = "ZZ7000001";
export const GATE_SEAL = "ZZ7000999";

/** Letters count from 10 and leave out multiples of 11 (ISO 6346). */
const LETTERS = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";
const PORT_BEHIND_UTC_MS = 5 * 3_600_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A container number with its check digit. `ZZQ` is assigned to nobody. */
function containerNumber(serial) {
	const bare = `ZZQU${String(serial).padStart(6, "0")}`;
	const sum = [...bare].reduce((before, letter, at) => before + LETTERS.indexOf(letter) * 2 ** at, 0);
	return `${bare}${(sum % 11) % 10}`;
}

/** The box the story follows, and another. */
export const BOX = containerNumber(777100);
export const OTHER_BOX = containerNumber(777200);
/** As pages show it. */
export const BOX_SHOWN = `${BOX.slice(0, 4)} ${BOX.slice(4, 10)} ${BOX.slice(10)}`;

/** As EDIFACT writes it, in the port's own time. */
function portTime(moment) {
	return new Date(moment - PORT_BEHIND_UTC_MS).toISOString().replace(/\D/g, "").slice(0, 12);
}

/** In ISO 8859-1, as UNOC says, so that accents are one byte. */
function interchange(segments, reference) {
	const head = `UNB+UNOC:3+ZZKL+ADUANA-INVENTADA+${portTime(Date.now()).slice(2, 8)}:0630+${reference}'`;
	return Buffer.from(`${[head, ...segments, `UNZ+1+${reference}'`].join("\n")}\n`, "latin1");
}

const CARRIED = "TDT+20+777N+1++ZZKL:172:20+++0000777:146:11:INVENTED CORMORANT:MH'";

/** One box of bananas, declared with {@link DECLARED_SEAL}. */
export function manifest(box) {
	const segments = [
		"UNH+1+CUSCAR:D:95B:UN'",
		"BGM+85+CUSCAR7770001+9'",
		`DTM+137:${portTime(Date.now() - 30 * HOUR_MS)}:203'`,
		"NAD+MS+ZZKL:172:20'",
		CARRIED,
		"LOC+5+ECGYE:139:6'",
		"LOC+61+BEANR:139:6'",
		"GIS+22'",
		`EQD+CN+${box}+45R1:102:5++2+5'`,
		"MEA+AAE+G+KGM:25400'",
		"MEA+AAE+VGM+KGM:25410'",
		"MEA+AAE+T+KGM:4550'",
		`SEL+${DECLARED_SEAL}+SH'`,
		"TMP+2+013:CEL'",
		"CNT+10:1'",
		"CNT+16:1'",
		"CNI+1+ZZKL7770001'",
		"RFF+BM:ZZKL7770001'",
		"CNT+7:20850:KGM'",
		"CNT+8:1080'",
		"LOC+9+ECGYE:139:6'",
		"LOC+11+BEANR:139:6'",
		"GIS+22'",
		"NAD+CZ+9900000777001:160:ZZZ++EXPORTADORA PEÑAFLOR INVENTADA:S.A.+VIA INVENTADA KM 7+MACHALA+++EC'",
		"NAD+CN+++INVENTED CORMORANT FRUIT NV+FICTIONAL QUAY 7+ANTWERP+++BE'",
		"GID+1+1080:CT'",
		"FTX+AAA+++FRESH CAVENDISH BANANAS IN CARTONS, 20 PALLETS'",
		"MEA+AAE+G+KGM:20850'",
		`SGP+${box}+1080'`,
		"PCI+24+NO MARKS'",
		"CST+1+080390'",
	];
	return interchange([...segments, `UNT+${segments.length + 1}+1'`], "S7770001");
}

/** A manifest of another box and shipper, with a mass no scale shows, and cut off in the middle of a party. */
export function brokenManifest(box) {
	const text = manifest(box)
		.toString("latin1")
		.replace("KGM:25400", "KGM:2540O")
		.replace("EXPORTADORA PEÑAFLOR INVENTADA", "HACIENDA CORTADA INVENTADA")
		.replace(DECLARED_SEAL, "ZZ7000002")
		.replaceAll("7770001", "7770002");
	return Buffer.from(text.slice(0, text.indexOf("FICTIONAL QUAY")), "latin1");
}

/** What the gate read: the box came a minute ago with another seal. */
export function gateReport(box) {
	const segments = [
		"UNH+1+CODECO:D:95B:UN:ITG12'",
		"BGM+34+CODECO7770001+9'",
		CARRIED,
		"RFF+VON:777N'",
		"NAD+CF+ZZKL:160:20'",
		`EQD+CN+${box}+45R1:102:5++2+5'`,
		"RFF+BN:ZZKL7770001'",
		`DTM+7:${portTime(Date.now() - MINUTE_MS)}:203'`,
		`LOC+165+ECGYE:139:6+${TERMINAL}:TER:ZZZ'`,
		"LOC+9+ECGYE:139:6'",
		"LOC+11+BEANR:139:6'",
		"MEA+AAE+G+KGM:25460'",
		"MEA+AAE+VGM+KGM:25410'",
		"MEA+AAE+T+KGM:4550'",
		"TMP+2+013:CEL'",
		`SEL+${GATE_SEAL}+SH+1'`,
		"TDT+1++3+31++++DZL-0777'",
		"CNT+16:1'",
	];
	return interchange([...segments, `UNT+${segments.length + 1}+1'`], "S7770003");
}

/** The terminal's own record of the booking: it alone says which terminal, and until when the vessel takes boxes. */
export function booking(box) {
	return Buffer.from(
		`${JSON.stringify({
			at: new Date(Date.now() - 40 * HOUR_MS).toISOString(),
			kind: "booked",
			terminal: TERMINAL,
			container: box,
			voyage: "777N",
			direction: "export",
			trade: "export",
			port: "ECGYE",
			cutOff: new Date(Date.now() + 9 * HOUR_MS).toISOString(),
			vessel: "INVENTED CORMORANT",
			loaded: true,
		})}\n`,
	);
}
