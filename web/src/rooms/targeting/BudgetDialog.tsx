import { type FormEvent, useState } from "react";
import { setBudget, type TerminalBudget } from "../../api/targeting";
import { Button, Dialog, Failure, Field } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

/** As the server limits them. */
const MOST_SEATS = 10_000;

interface BudgetDialogProps {
	readonly budget: TerminalBudget;
	readonly onClose: () => void;
	readonly onSet: () => void;
}

/** How many containers a terminal can open a day, and the part of chance, which cannot be none. */
export function BudgetDialog({ budget, onClose, onSet }: BudgetDialogProps) {
	const { t } = useLanguage();
	const [perDay, setPerDay] = useState(String(budget.perDay));
	const [percent, setPercent] = useState(String(Math.round(budget.randomShare * 100)));
	const seats = Number(perDay);
	const part = Number(percent);
	const valid = Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS && part >= 1 && part <= 100;
	const setting = useDoing(async () => {
		await setBudget(budget.terminal, seats, part / 100);
		onSet();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setting.run();
	};
	return (
		<Dialog title={t("budget.change.of", { terminal: budget.terminal })} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<div className="form-row">
					<Field label={t("budget.perDay")} hint={t("budget.perDay.hint")}>
						{(id, hint) => (
							<input
								id={id}
								aria-describedby={hint}
								className="input"
								type="number"
								min={1}
								max={MOST_SEATS}
								step={1}
								required
								value={perDay}
								onChange={(event) => setPerDay(event.target.value)}
							/>
						)}
					</Field>
					<Field label={t("budget.randomShare.percent")} hint={t("budget.randomShare.hint")}>
						{(id, hint) => (
							<input
								id={id}
								aria-describedby={hint}
								className="input"
								type="number"
								min={1}
								max={100}
								step={1}
								required
								value={percent}
								onChange={(event) => setPercent(event.target.value)}
							/>
						)}
					</Field>
				</div>
				{valid && (
					<p className="soft">{t("budget.means", { random: Math.max(1, Math.round((seats * part) / 100)), seats })}</p>
				)}
				<Failure failure={setting.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={setting.busy || !valid}>
						{t("app.save")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
