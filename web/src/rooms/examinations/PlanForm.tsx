import { useState } from "react";
import {
	officers as askOfficers,
	type ExaminationOrder,
	type ExaminationPlan,
	type Officer,
	planExamination,
	UNLOADINGS,
	type Unloading,
} from "../../api/examinations";
import { Await, Button, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";

interface PlanFormProps {
	readonly order: ExaminationOrder;
	readonly onDone: () => void;
	readonly onClose: () => void;
}

const USUAL_MINUTES = 90;
const QUARTER_MS = 15 * 60_000;

/** When, where, by whom. */
export function PlanForm({ order, onDone, onClose }: PlanFormProps) {
	const [loaded, again] = useLoad(askOfficers, "officers");
	return (
		<Await loaded={loaded} again={again}>
			{({ items }) => <Fields order={order} officers={items} onDone={onDone} onClose={onClose} />}
		</Await>
	);
}

/** What a form begins with: the plan there is, else the next quarter of an hour. */
function beginning(plan: ExaminationPlan | null): ExaminationPlan {
	const next = Math.ceil((Date.now() + QUARTER_MS) / QUARTER_MS) * QUARTER_MS;
	return (
		plan ?? {
			startsAt: new Date(next).toISOString(),
			minutes: USUAL_MINUTES,
			bay: "R1",
			unloading: "partial",
			forklift: true,
			team: [],
		}
	);
}

function Fields({ order, officers, onDone, onClose }: PlanFormProps & { readonly officers: readonly Officer[] }) {
	const { t, language } = useLanguage();
	const [first] = useState(() => beginning(order.plan));
	const [starts, setStarts] = useState(toLocalGuayaquil(Date.parse(first.startsAt)));
	const [minutes, setMinutes] = useState(String(first.minutes));
	const [bay, setBay] = useState(first.bay);
	const [unloading, setUnloading] = useState<Unloading>(first.unloading);
	const [forklift, setForklift] = useState(first.forklift);
	const [team, setTeam] = useState<readonly string[]>(first.team.map((member) => member.accountId));
	const doing = useDoing(async () => {
		const startsAt = fromLocalGuayaquil(starts);
		if (startsAt !== null) {
			await planExamination(order.id, { startsAt, minutes: Number(minutes), bay, unloading, forklift, team });
			onDone();
		}
	});
	return (
		<form
			className="plan-form"
			onSubmit={(event) => {
				event.preventDefault();
				doing.run();
			}}
		>
			<p className="small quiet">{t("exam.plan.lead")}</p>
			<div className="plan-fields">
				<TextField label={t("exam.plan.starts")} type="datetime-local" value={starts} onChange={setStarts} />
				<TextField label={t("exam.plan.minutes")} value={minutes} onChange={setMinutes} maxLength={4} />
				<TextField label={t("exam.plan.bay")} value={bay} onChange={setBay} maxLength={20} />
				<SelectField
					label={t("exam.plan.unloading")}
					value={unloading}
					onChange={(value) => setUnloading(UNLOADINGS.find((one) => one === value) ?? "none")}
					options={UNLOADINGS.map((one) => ({ value: one, text: t(`exam.plan.unloading.${one}`) }))}
				/>
			</div>
			<label className="check">
				<input type="checkbox" checked={forklift} onChange={(event) => setForklift(event.target.checked)} />
				{t("exam.plan.forklift")}
			</label>
			<fieldset className="plan-team">
				<legend>{t("exam.plan.team")}</legend>
				{officers.length === 0 && <p className="tone-warn">{t("exam.plan.team.none")}</p>}
				{officers.map((officer) => (
					<label key={officer.accountId} className="check">
						<input
							type="checkbox"
							checked={team.includes(officer.accountId)}
							onChange={(event) =>
								setTeam((before) =>
									event.target.checked
										? [...before, officer.accountId]
										: before.filter((one) => one !== officer.accountId),
								)
							}
						/>
						<span>
							{officer.name}
							<span className="small quiet">
								{" "}
								{t("exam.plan.vetted", { when: dateTime(officer.vettedUntil, language) })}
							</span>
						</span>
					</label>
				))}
			</fieldset>
			<Failure failure={doing.failure} />
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.cancel")}</Button>
				<Button type="submit" look="primary" disabled={doing.busy || team.length === 0}>
					{t("exam.plan.save")}
				</Button>
			</div>
		</form>
	);
}
