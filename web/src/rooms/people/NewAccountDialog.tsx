import { type FormEvent, useState } from "react";
import { addAccount } from "../../api/people";
import type { Role, Unit } from "../../api/types";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";
import { RoleChecks } from "./RoleChecks";

interface NewAccountDialogProps {
	readonly units: readonly Unit[];
	readonly onClose: () => void;
	readonly onCreated: (name: string) => void;
}

export function NewAccountDialog({ units, onClose, onCreated }: NewAccountDialogProps) {
	const { t } = useLanguage();
	const [name, setName] = useState("");
	const [displayName, setDisplayName] = useState("");
	const [password, setPassword] = useState("");
	const [unitCode, setUnitCode] = useState(units[0]?.code ?? "");
	const [roles, setRoles] = useState<readonly Role[]>([]);
	const unit = units.find((one) => one.code === unitCode) ?? units[0];
	const creating = useDoing(async () => {
		if (unit !== undefined) {
			const trimmed = name.trim();
			const belonging = { agency: unit.agency, unit: unit.code };
			await addAccount({ name: trimmed, displayName: displayName.trim(), password, ...belonging, roles });
			onCreated(trimmed);
		}
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		creating.run();
	};
	return (
		<Dialog title={t("accounts.new")} onClose={onClose} wide>
			<form className="form" onSubmit={submit}>
				<div className="form-row">
					<TextField label={t("accounts.name")} value={name} onChange={setName} autoFocus maxLength={60} />
					<TextField label={t("setup.displayName")} value={displayName} onChange={setDisplayName} />
				</div>
				<div className="form-row">
					<TextField
						label={t("accounts.password")}
						hint={t("accounts.password.hint")}
						value={password}
						onChange={setPassword}
						type="password"
						autoComplete="new-password"
					/>
					<SelectField
						label={t("accounts.unit")}
						value={unit?.code ?? ""}
						onChange={setUnitCode}
						options={units.map((one) => ({ value: one.code, text: `${one.name} · ${one.agency}` }))}
					/>
				</div>
				<RoleChecks roles={roles} onRoles={setRoles} />
				<Failure failure={creating.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={creating.busy || unit === undefined || roles.length === 0}>
						{t("accounts.create")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
