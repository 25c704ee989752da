import { SEAL_STATES, type SealSeen } from "../../../api/ramp";
import { Icon } from "../../../design/Icon";
import { useLanguage } from "../../../i18n/language";
import { Agreement } from "./Agreement";
import { RampText, Tile, Tiles } from "./controls";
import { sealAgrees } from "./sameSeal";

/** As many as the server takes. */
const MOST_SEALS = 6;

/**
 * A seal as it is being put down.
 *
 * @property unread its number cannot be read
 */
export interface SealTyped {
	readonly key: number;
	readonly number: string;
	readonly unread: boolean;
	readonly state: SealSeen["state"] | null;
}

export const NO_SEAL: SealTyped = { key: 0, number: "", unread: false, state: null };

export function typedOf(seals: readonly SealSeen[]): readonly SealTyped[] {
	return seals.length === 0
		? [NO_SEAL]
		: seals.map(({ number, state }, key) => ({ key, number: number ?? "", unread: number === null, state }));
}

/** What is recorded; null while one of them lacks its number or its state. */
export function seenOf(typed: readonly SealTyped[]): readonly SealSeen[] | null {
	const seen = typed.flatMap(({ number, unread, state }) =>
		state === null || (!unread && number.trim() === "") ? [] : [{ number: unread ? null : number.trim(), state }],
	);
	return seen.length === typed.length ? seen : null;
}

/** The seals on the doors, one below the other. */
export function SealRows({
	typed,
	known,
	onTyped,
}: {
	readonly typed: readonly SealTyped[];
	readonly known: Parameters<typeof sealAgrees>[1];
	readonly onTyped: (typed: readonly SealTyped[]) => void;
}) {
	const { t } = useLanguage();
	const put = (seal: SealTyped) => onTyped(typed.map((one) => (one.key === seal.key ? seal : one)));
	return (
		<>
			{typed.map((seal) => (
				<div key={seal.key}>
					{!seal.unread && (
						<>
							<RampText
								label={t("ramp.identity.seal")}
								value={seal.number}
								onChange={(number) => put({ ...seal, number })}
								mono
								maxLength={35}
							/>
							<Agreement
								agrees={seal.number.trim() === "" ? null : sealAgrees(seal.number, known)}
								other={known.at(-1)?.value ?? ""}
							/>
						</>
					)}
					<Tiles label={t("ramp.identity.state")}>
						{SEAL_STATES.map((one) => (
							<Tile
								key={one}
								chosen={seal.state === one}
								tone={one === "intact" ? "good" : "bad"}
								onChoose={() => put({ ...seal, state: one })}
							>
								{t(`ramp.seal.${one}`)}
							</Tile>
						))}
						<Tile chosen={seal.unread} tone="warn" onChoose={() => put({ ...seal, unread: !seal.unread })}>
							{t("ramp.seal.unread")}
						</Tile>
					</Tiles>
					{typed.length > 1 && (
						<button
							type="button"
							className="ramp-button"
							onClick={() => onTyped(typed.filter((one) => one.key !== seal.key))}
						>
							<Icon name="remove" />
							{t("ramp.seal.remove")}
						</button>
					)}
				</div>
			))}
			{typed.length < MOST_SEALS && (
				<button
					type="button"
					className="ramp-button"
					onClick={() => onTyped([...typed, { ...NO_SEAL, key: Math.max(...typed.map((one) => one.key)) + 1 }])}
				>
					<Icon name="add" />
					{t("ramp.seal.another")}
				</button>
			)}
		</>
	);
}
