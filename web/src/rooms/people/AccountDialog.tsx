import { useState } from "react";
import { changeAccount, endDuty, setDuty, setVetting } from "../../api/people";
import type { Account, DutyPost, Role } from "../../api/types";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";
import { useDoing } from "../../shell/load";
import { RoleChecks } from "./RoleChecks";

interface AccountDialogProps {
	readonly account: Account;
	readonly posts: readonly DutyPost[];
	readonly onClose: () => void;
	readonly onSaved: () => void;
}

const DAY_MS = 86_400_000;
const SHIFT_MS = 8 * 3_600_000;

/** Everything about one account that can be changed; each part is saved by itself, as each is a fact by itself. */
export function AccountDialog({ account, posts, onClose, onSaved }: AccountDialogProps) {
	const { t } = useLanguage();
	const suspending = useDoing(async () => {
		await changeAccount(account.id, { suspended: !account.suspended });
		onSaved();
	});
	return (
		<Dialog title={t("accounts.edit", { name: account.name ?? "–" })} onClose={onClose} wide>
			<RolesPart account={account} onSaved={onSaved} />
			<VettingPart account={account} onSaved={onSaved} />
			<DutyPart account={account} posts={posts} onSaved={onSaved} />
			<div className="form-part">
				<p className="soft small">{t("accounts.suspend.hint")}</p>
				<Failure failure={suspending.failure} />
				<div className="form-actions">
					<Button look={account.suspended ? "plain" : "danger"} onClick={suspending.run} disabled={suspending.busy}>
						{t(account.suspended ? "accounts.reactivate" : "accounts.suspend")}
					</Button>
				</div>
			</div>
		</Dialog>
	);
}

interface PartProps {
	readonly account: Account;
	readonly onSaved: () => void;
}

function RolesPart({ account, onSaved }: PartProps) {
	const { t } = useLanguage();
	const [roles, setRoles] = useState<readonly Role[]>(account.roles);
	const saving = useDoing(async () => {
		await changeAccount(account.id, { roles });
		onSaved();
	});
	return (
		<div className="form">
			<RoleChecks roles={roles} onRoles={setRoles} />
			<Failure failure={saving.failure} />
			<div className="form-actions">
				<Button onClick={saving.run} disabled={saving.busy}>
					{t("accounts.roles.save")}
				</Button>
			</div>
		</div>
	);
}

function VettingPart({ account, onSaved }: PartProps) {
	const { t } = useLanguage();
	const [until, setUntil] = useState(() => toLocalGuayaquil(Date.now() + 180 * DAY_MS));
	const setting = useDoing(async () => {
		await setVetting(account.id, "current", fromLocalGuayaquil(until));
		onSaved();
	});
	const withdrawing = useDoing(async () => {
		await setVetting(account.id, "withdrawn", new Date().toISOString());
		onSaved();
	});
	return (
		<div className="form-part">
			<h3>{t("accounts.vetting")}</h3>
			<TextField
				label={t("accounts.vetting.until")}
				hint={t("accounts.vetting.hint")}
				type="datetime-local"
				value={until}
				onChange={setUntil}
			/>
			<Failure failure={setting.failure ?? withdrawing.failure} />
			<div className="form-actions">
				{account.vetting.status === "current" && (
					<Button look="danger" onClick={withdrawing.run} disabled={withdrawing.busy}>
						{t("accounts.vetting.withdraw")}
					</Button>
				)}
				<Button onClick={setting.run} disabled={setting.busy || until === ""}>
					{t("accounts.vetting.set")}
				</Button>
			</div>
		</div>
	);
}

function DutyPart({ account, posts, onSaved }: PartProps & { readonly posts: readonly DutyPost[] }) {
	const { t } = useLanguage();
	const [post, setPost] = useState(account.duty?.post ?? posts[0]?.code ?? "");
	const [from, setFrom] = useState(() => toLocalGuayaquil(Date.now()));
	const [until, setUntil] = useState(() => toLocalGuayaquil(Date.now() + SHIFT_MS));
	const setting = useDoing(async () => {
		const [begin, end] = [fromLocalGuayaquil(from), fromLocalGuayaquil(until)];
		if (begin !== null && end !== null) {
			await setDuty(account.id, post, begin, end);
			onSaved();
		}
	});
	const ending = useDoing(async () => {
		await endDuty(account.id);
		onSaved();
	});
	return (
		<div className="form-part">
			<h3>{t("accounts.duty")}</h3>
			<div className="form-row">
				<SelectField
					label={t("accounts.duty.post")}
					value={post}
					onChange={setPost}
					options={posts.map((one) => ({ value: one.code, text: `${one.name} · ${one.port}` }))}
				/>
				<TextField label={t("accounts.duty.from")} type="datetime-local" value={from} onChange={setFrom} />
				<TextField label={t("accounts.duty.until")} type="datetime-local" value={until} onChange={setUntil} />
			</div>
			<Failure failure={setting.failure ?? ending.failure} />
			<div className="form-actions">
				{account.duty !== null && (
					<Button onClick={ending.run} disabled={ending.busy}>
						{t("accounts.duty.end")}
					</Button>
				)}
				<Button onClick={setting.run} disabled={setting.busy || post === "" || from === "" || until === ""}>
					{t("accounts.duty.set")}
				</Button>
			</div>
		</div>
	);
}
