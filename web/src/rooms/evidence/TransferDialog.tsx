import { type FormEvent, useState } from "react";
import {
	addPaper,
	confirmTransfer,
	type Disposal,
	draftTransfer,
	type ExhibitSummary,
	HOUSE_KINDS,
	receivers,
	type Transfer,
	type Way,
} from "../../api/evidence";
import { Await, Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { FilesField } from "./FilesField";
import { ProofDialog } from "./ProofDialog";

interface TransferDialogProps {
	readonly way: Way;
	readonly exhibits: readonly ExhibitSummary[];
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Puts a hand-over together, and then confirms it: two steps, so that what is confirmed is what stands there. */
export function TransferDialog({ way, exhibits, onClose, onDone }: TransferDialogProps) {
	const { t } = useLanguage();
	const [draft, setDraft] = useState<Transfer | null>(null);
	const names = exhibits.map((exhibit) => exhibit.name).join(", ");
	if (draft !== null) {
		return (
			<ProofDialog
				title={t(`evidence.way.${way}`)}
				act="custody-give"
				subject={draft.id}
				onClose={onClose}
				onProved={async (proof) => {
					await confirmTransfer(draft.id, proof);
					onDone();
				}}
			>
				<p>
					{t(`evidence.confirm.${way}`, {
						names,
						from: draft.from?.name ?? "",
						to: draft.to?.name ?? "",
					})}
				</p>
			</ProofDialog>
		);
	}
	return <DraftDialog way={way} exhibits={exhibits} names={names} onClose={onClose} onDrafted={setDraft} />;
}

interface DraftDialogProps {
	readonly way: Way;
	readonly exhibits: readonly ExhibitSummary[];
	readonly names: string;
	readonly onClose: () => void;
	readonly onDrafted: (draft: Transfer) => void;
}

function DraftDialog({ way, exhibits, names, onClose, onDrafted }: DraftDialogProps) {
	const { t } = useLanguage();
	const [to, setTo] = useState("");
	const [kind, setKind] = useState<string>("police-depot");
	const [house, setHouse] = useState("");
	const [fromName, setFromName] = useState("");
	const holder = exhibits[0]?.holder ?? null;
	const known = holder !== null && holder.kind !== "officer" ? holder : null;
	const [fromKind, setFromKind] = useState<string>(known?.kind ?? "police-depot");
	const [given, setGiven] = useState(() => toLocalGuayaquil(Date.now()));
	const [received, setReceived] = useState(() => toLocalGuayaquil(Date.now()));
	const [note, setNote] = useState("");
	const [disposal, setDisposal] = useState<Disposal>({ method: "", place: "", certificate: "" });
	const [files, setFiles] = useState<readonly File[]>([]);
	const onPaper = way === "out" || way === "between" || way === "back";
	const drafting = useDoing(async () => {
		const papers: string[] = [];
		for (const file of files) {
			papers.push((await addPaper(file)).id);
		}
		const from = known === null ? { kind: fromKind, name: fromName } : { kind: known.kind, name: known.name };
		onDrafted(
			await draftTransfer({
				way,
				exhibits: exhibits.map((exhibit) => exhibit.id),
				note,
				papers,
				...(way === "hand-over" || way === "destroyed" ? { to } : {}),
				...(way === "destroyed" ? { disposal } : {}),
				...(way === "out" || way === "between" ? { house: { kind, name: house } } : {}),
				...(way === "between" || way === "back" ? { from } : {}),
				...(onPaper
					? { givenAt: fromLocalGuayaquil(given) ?? "", receivedAt: fromLocalGuayaquil(received) ?? "" }
					: {}),
			}),
		);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		drafting.run();
	};
	const missing =
		((way === "hand-over" || way === "destroyed") && to === "") ||
		(way === "destroyed" && Object.values(disposal).some((each) => each.trim() === "")) ||
		((way === "out" || way === "between") && house.trim() === "") ||
		((way === "between" || way === "back") && known === null && fromName.trim() === "") ||
		((onPaper || way === "destroyed") && files.length === 0) ||
		(way === "missing" && note.trim() === "");
	const houses = HOUSE_KINDS.map((each) => ({ value: each, text: t(`evidence.house.${each}`) }));
	return (
		<Dialog title={t(`evidence.way.${way}`)} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p>
					<strong>{names}</strong>
				</p>
				<p className="quiet small">{t(`evidence.way.${way}.says`)}</p>
				{way === "hand-over" && <Receivers label={t("evidence.receiver")} value={to} onChange={setTo} />}
				{way === "destroyed" && (
					<>
						<Receivers label={t("evidence.second")} value={to} onChange={setTo} />
						<DisposalFields disposal={disposal} onChange={setDisposal} />
					</>
				)}
				{(way === "between" || way === "back") && known === null && (
					<div className="form-row">
						<SelectField label={t("evidence.fromHouse")} value={fromKind} onChange={setFromKind} options={houses} />
						<TextField label={t("evidence.houseName")} value={fromName} onChange={setFromName} maxLength={200} />
					</div>
				)}
				{(way === "out" || way === "between") && (
					<div className="form-row">
						<SelectField label={t("evidence.toHouse")} value={kind} onChange={setKind} options={houses} />
						<TextField label={t("evidence.houseName")} value={house} onChange={setHouse} maxLength={200} />
					</div>
				)}
				{onPaper && (
					<div className="form-row">
						<TextField label={t("evidence.givenAt")} type="datetime-local" value={given} onChange={setGiven} />
						<TextField label={t("evidence.receivedAt")} type="datetime-local" value={received} onChange={setReceived} />
					</div>
				)}
				{(onPaper || way === "destroyed") && <FilesField files={files} onChange={setFiles} required />}
				<TextField label={t("evidence.note")} value={note} onChange={setNote} multiline optional={way !== "missing"} />
				<Failure failure={drafting.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={drafting.busy || missing}>
						{t("evidence.continue")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

interface DisposalFieldsProps {
	readonly disposal: Disposal;
	readonly onChange: (disposal: Disposal) => void;
}

function DisposalFields({ disposal, onChange }: DisposalFieldsProps) {
	const { t } = useLanguage();
	return (
		<>
			<div className="form-row">
				<TextField
					label={t("evidence.field.method")}
					value={disposal.method}
					onChange={(method) => onChange({ ...disposal, method })}
					maxLength={200}
				/>
				<TextField
					label={t("evidence.field.place")}
					value={disposal.place}
					onChange={(place) => onChange({ ...disposal, place })}
					maxLength={200}
				/>
			</div>
			<TextField
				label={t("evidence.field.certificate")}
				value={disposal.certificate}
				onChange={(certificate) => onChange({ ...disposal, certificate })}
				maxLength={200}
			/>
		</>
	);
}

interface ReceiversProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

function Receivers({ label, value, onChange }: ReceiversProps) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => receivers(signal), "receivers");
	return (
		<Await loaded={loaded} again={again}>
			{({ items }) => (
				<SelectField
					label={label}
					value={value}
					onChange={onChange}
					options={[
						{ value: "", text: t("evidence.receiver.choose") },
						...items.map((each) => ({
							value: each.accountId,
							text: `${each.displayName} · ${each.unit}`,
						})),
					]}
				/>
			)}
		</Await>
	);
}
