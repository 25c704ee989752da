import { type FormEvent, useState } from "react";
import {
	correctSeizure,
	enterSeizure,
	FOUND,
	type Found,
	type NewReport,
	type PlaceInBox,
	placeOf,
	type Report,
	type SeizureItem,
} from "../../../api/replay";
import { Button, Dialog, Failure, Field, SelectField, TextField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { useDoing } from "../../../shell/load";
import { checked } from "./checkDigit";
import { PlacePicker, UNKNOWN } from "./PlacePicker";

interface SeizureDialogProps {
	/** The report that is to be corrected. */
	readonly corrected?: Report;
	readonly onClose: () => void;
	readonly onKept: (item: SeizureItem) => void;
}

type Draft = Omit<NewReport, keyof PlaceInBox | "kg" | "packages"> & { readonly kg: string; readonly packages: string };

const EMPTY: Draft = {
	found: "cocaine",
	seizedOn: "",
	port: "",
	container: "",
	loadingPort: null,
	kg: "",
	packages: "",
	placeWords: null,
	marks: null,
	seal: null,
	box: "not-said",
	source: "",
	scheme: "6x6",
	grade: null,
	origin: "form",
	document: null,
};

/** A seizure made elsewhere: what a telephone call or a letter says of it, in one screen. */
export function SeizureDialog({ corrected, onClose, onKept }: SeizureDialogProps) {
	const { t } = useLanguage();
	const [draft, setDraft] = useState<Draft>(() => (corrected === undefined ? EMPTY : draftOf(corrected)));
	const [place, setPlace] = useState<PlaceInBox>(corrected ?? UNKNOWN);
	const [why, setWhy] = useState("");
	const [touched, setTouched] = useState(corrected !== undefined);
	const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
	const keeping = useDoing(async () => {
		const report = reportOf(draft, place);
		onKept(corrected === undefined ? await enterSeizure(report) : await correctSeizure(corrected.id, report, why));
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		keeping.run();
	};
	const understand = () => {
		if (!touched && draft.placeWords !== null && draft.placeWords.trim() !== "") {
			placeOf(draft.placeWords).then(setPlace, () => undefined);
		}
	};
	const number = checked(draft.container);
	const numberHint =
		number.state === "wrong"
			? t("seizure.number.wrong", { expected: number.expected })
			: number.state === "right"
				? t("seizure.number.right")
				: number.state === "form"
					? t("seizure.number.form")
					: t("seizure.number.hint");
	const missing =
		draft.seizedOn === "" ||
		draft.port === "" ||
		number.state === "short" ||
		number.state === "form" ||
		draft.source === "";
	return (
		<Dialog title={t(corrected === undefined ? "seizure.title" : "seizure.correct")} onClose={onClose} wide>
			<form className="form seizure-form" onSubmit={submit}>
				<div className="form-row">
					<div className={number.state === "wrong" ? "field-warns" : ""}>
						<TextField
							label={t("seizure.container")}
							value={draft.container}
							onChange={(container) => set({ container })}
							hint={numberHint}
							mono
							firstFocus
							maxLength={20}
						/>
					</div>
					<Field label={t("seizure.day")}>
						{(id) => (
							<input
								id={id}
								className="input"
								type="date"
								required
								value={draft.seizedOn}
								onChange={(event) => set({ seizedOn: event.target.value })}
							/>
						)}
					</Field>
					<TextField
						label={t("seizure.port")}
						value={draft.port}
						onChange={(port) => set({ port: port.toUpperCase() })}
						mono
						maxLength={5}
						placeholder="BEANR"
					/>
					<TextField
						label={t("seizure.loadingPort")}
						value={draft.loadingPort ?? ""}
						onChange={(loadingPort) => set({ loadingPort: loadingPort.toUpperCase() })}
						mono
						optional
						maxLength={5}
						placeholder="ECGYE"
					/>
				</div>
				<div className="form-row">
					<SelectField
						label={t("seizure.found")}
						value={draft.found}
						onChange={(found) => set({ found: found as Found })}
						options={FOUND.map((value) => ({ value, text: t(`found.${value}`) }))}
					/>
					<TextField label={t("seizure.kg")} value={draft.kg} onChange={(kg) => set({ kg })} optional maxLength={10} />
					<TextField
						label={t("seizure.packages")}
						value={draft.packages}
						onChange={(packages) => set({ packages })}
						optional
						maxLength={7}
					/>
					<TextField
						label={t("seizure.seal")}
						value={draft.seal ?? ""}
						onChange={(seal) => set({ seal })}
						mono
						optional
						maxLength={40}
					/>
				</div>
				<div className="seizure-place">
					{/* biome-ignore lint/a11y/noStaticElementInteractions: hears of the field inside being left */}
					<div className="form" onBlur={understand}>
						<TextField
							label={t("seizure.placeWords")}
							value={draft.placeWords ?? ""}
							onChange={(placeWords) => set({ placeWords })}
							hint={t("seizure.placeWords.hint")}
							optional
							maxLength={200}
						/>
						<TextField
							label={t("seizure.marks")}
							value={draft.marks ?? ""}
							onChange={(marks) => set({ marks })}
							optional
							maxLength={200}
						/>
						<SelectField
							label={t("seizure.box")}
							value={draft.box}
							onChange={(box) => set({ box: box as Draft["box"] })}
							options={(["not-said", "matches", "differs"] as const).map((value) => ({
								value,
								text: t(`seizure.box.${value}`),
							}))}
						/>
					</div>
					<PlacePicker
						place={place}
						onPlace={(chosen) => {
							setTouched(true);
							setPlace(chosen);
						}}
					/>
				</div>
				<div className="form-row">
					<TextField
						label={t("seizure.source")}
						value={draft.source}
						onChange={(source) => set({ source })}
						maxLength={200}
					/>
					<SelectField
						label={t("seizure.scheme")}
						value={draft.scheme}
						onChange={(scheme) => set({ scheme: scheme as Draft["scheme"], grade: null })}
						options={(["6x6", "4x4", "none"] as const).map((value) => ({ value, text: t(`seizure.scheme.${value}`) }))}
					/>
					{draft.scheme !== "none" && (
						<TextField
							label={t("seizure.grade")}
							value={draft.grade ?? ""}
							onChange={(grade) => set({ grade: grade.toUpperCase() })}
							hint={t(draft.scheme === "6x6" ? "seizure.grade.six" : "seizure.grade.four")}
							mono
							maxLength={2}
							placeholder={draft.scheme === "6x6" ? "B2" : "A1"}
						/>
					)}
					<TextField
						label={t("seizure.document")}
						value={draft.document ?? ""}
						onChange={(document) => set({ document, origin: document === "" ? "form" : "paper" })}
						hint={t("seizure.document.hint")}
						optional
						maxLength={80}
					/>
				</div>
				{corrected !== undefined && (
					<TextField label={t("seizure.why")} value={why} onChange={setWhy} maxLength={300} />
				)}
				<Failure failure={keeping.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={keeping.busy || missing}>
						{t(corrected === undefined ? "seizure.keep" : "seizure.keepCorrection")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

function draftOf(report: Report): Draft {
	return {
		...EMPTY,
		found: report.found,
		seizedOn: report.seizedOn,
		port: report.port,
		container: report.containerNumber,
		loadingPort: report.loadingPort,
		kg: report.kg === null ? "" : String(report.kg),
		packages: report.packages === null ? "" : String(report.packages),
		placeWords: report.placeWords,
		marks: report.marks,
		seal: report.seal,
		box: report.box,
		source: report.source,
		scheme: report.scheme,
		grade: report.grade,
		origin: report.document === null ? "form" : "paper",
		document: report.document,
	};
}

function reportOf({ kg, packages, ...draft }: Draft, place: PlaceInBox): NewReport {
	const { part, depth, side, height } = place;
	const decimal = (text: string) => (text.trim() === "" ? null : Number(text.replace(",", ".")));
	const blank = (text: string | null) => (text === null || text.trim() === "" ? null : text.trim());
	return {
		...draft,
		loadingPort: blank(draft.loadingPort),
		placeWords: blank(draft.placeWords),
		marks: blank(draft.marks),
		seal: blank(draft.seal),
		document: blank(draft.document),
		grade: draft.scheme === "none" ? null : blank(draft.grade),
		kg: decimal(kg),
		packages: decimal(packages),
		part,
		depth,
		side,
		height,
	};
}
