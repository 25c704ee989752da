import { type FormEvent, type ReactNode, useState } from "react";
import { addAgency, addDutyPost, addUnit } from "../../api/people";
import type { Agency } from "../../api/types";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { type Doing, useDoing } from "../../shell/load";

interface AddProps {
	readonly onClose: () => void;
	readonly onAdded: () => void;
}

interface AddDialogProps {
	readonly title: string;
	readonly adding: Doing;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

function AddDialog({ title, adding, onClose, children }: AddDialogProps) {
	const { t } = useLanguage();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		adding.run();
	};
	return (
		<Dialog title={title} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				{children}
				<Failure failure={adding.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={adding.busy}>
						{t("app.add")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

export function AgencyDialog({ onClose, onAdded }: AddProps) {
	const { t } = useLanguage();
	const [code, setCode] = useState("");
	const [name, setName] = useState("");
	const [power, setPower] = useState("");
	const [es, setEs] = useState("");
	const [en, setEn] = useState("");
	const adding = useDoing(async () => {
		const legalPowers = power.trim() === "" ? [] : [{ code: power.trim(), name: { es: es.trim(), en: en.trim() } }];
		await addAgency({ code: code.trim(), name: name.trim(), legalPowers });
		onAdded();
	});
	return (
		<AddDialog title={t("agencies.addAgency")} adding={adding} onClose={onClose}>
			<TextField label={t("agencies.code")} hint={t("agencies.code.hint")} value={code} onChange={setCode} autoFocus />
			<TextField label={t("agencies.name")} value={name} onChange={setName} />
			<TextField label={t("agencies.power.code")} value={power} onChange={setPower} optional />
			<div className="form-row">
				<TextField label={t("agencies.power.es")} value={es} onChange={setEs} optional={power === ""} />
				<TextField label={t("agencies.power.en")} value={en} onChange={setEn} optional={power === ""} />
			</div>
		</AddDialog>
	);
}

export function UnitDialog({ agencies, onClose, onAdded }: AddProps & { readonly agencies: readonly Agency[] }) {
	const { t } = useLanguage();
	const [code, setCode] = useState("");
	const [name, setName] = useState("");
	const [agency, setAgency] = useState(agencies[0]?.code ?? "");
	const adding = useDoing(async () => {
		await addUnit({ code: code.trim(), name: name.trim(), agency });
		onAdded();
	});
	return (
		<AddDialog title={t("agencies.addUnit")} adding={adding} onClose={onClose}>
			<TextField label={t("agencies.code")} value={code} onChange={setCode} autoFocus />
			<TextField label={t("agencies.name")} value={name} onChange={setName} />
			<SelectField
				label={t("agencies.agency")}
				value={agency}
				onChange={setAgency}
				options={agencies.map((one) => ({ value: one.code, text: one.name }))}
			/>
		</AddDialog>
	);
}

export function PostDialog({ onClose, onAdded }: AddProps) {
	const { t } = useLanguage();
	const [code, setCode] = useState("");
	const [name, setName] = useState("");
	const [port, setPort] = useState("ECGYE");
	const adding = useDoing(async () => {
		await addDutyPost({ code: code.trim(), name: name.trim(), port: port.trim().toUpperCase() });
		onAdded();
	});
	return (
		<AddDialog title={t("agencies.addPost")} adding={adding} onClose={onClose}>
			<TextField label={t("agencies.code")} value={code} onChange={setCode} autoFocus />
			<TextField label={t("agencies.name")} value={name} onChange={setName} />
			<TextField
				label={t("agencies.port")}
				hint={t("visits.port.hint")}
				value={port}
				onChange={setPort}
				maxLength={5}
			/>
		</AddDialog>
	);
}
