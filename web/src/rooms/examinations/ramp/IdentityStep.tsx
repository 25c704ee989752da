import { useState } from "react";
import { SEAL_STATES, type SealSeen } from "../../../api/ramp";
import { Icon } from "../../../design/Icon";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber } from "../../../shell/format";
import { PhotoRow, RampText, Tile, Tiles } from "./controls";
import { latest } from "./progress";
import type { StepProps } from "./RampPage";
import { plain, sealAgrees } from "./sameSeal";

/** The number on the box and the seal on its doors, beside what was said of them before. */
export function IdentityStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "identity")?.said;
	const expected = ramp.order?.containerNumber ?? "";
	const [container, setContainer] = useState(before?.container ?? "");
	const [sealed, setSealed] = useState<boolean | null>(before === undefined ? null : before.seals.length > 0);
	const [seal, setSeal] = useState(before?.seals[0]?.number ?? "");
	const [state, setState] = useState<SealSeen["state"] | null>(before?.seals[0]?.state ?? null);
	const [photos, setPhotos] = useState<readonly string[]>(before?.photos ?? []);
	const known = ramp.sheet.known.seals;
	const agrees = seal.trim() === "" ? null : sealAgrees(seal, known);
	const ready =
		plain(container).length >= 4 &&
		photos.length > 0 &&
		(sealed === false || (sealed === true && state !== null && seal.trim() !== ""));
	const record = () => {
		const seals = sealed === true && state !== null ? [{ number: seal.trim(), state }] : [];
		ramp.take({ kind: "identity", said: { container: plain(container), seals, photos } });
		onward();
	};
	return (
		<>
			<div className="ramp-two">
				<div>
					<RampText
						label={t("ramp.identity.container")}
						value={container}
						onChange={setContainer}
						mono
						maxLength={15}
					/>
					<Agreement
						agrees={container.trim() === "" ? null : plain(container) === plain(expected)}
						other={containerNumber(expected)}
					/>
				</div>
				<dl className="ramp-facts">
					{ramp.sheet.known.scans.map((scan) => (
						<div key={scan.id}>
							<dt>{t("ramp.by.scan")}</dt>
							<dd className="mono">{scan.containerNumber === null ? "?" : containerNumber(scan.containerNumber)}</dd>
						</div>
					))}
					{known.map((said) => (
						<div key={`${said.by} ${said.at} ${said.value}`}>
							<dt>{textOr(t, `ramp.by.${said.by}`, said.by)}</dt>
							<dd className="mono">{said.value}</dd>
						</div>
					))}
				</dl>
			</div>
			<Tiles label={t("ramp.identity.sealed")}>
				<Tile chosen={sealed === true} onChoose={() => setSealed(true)}>
					{t("ramp.yes")}
				</Tile>
				<Tile chosen={sealed === false} tone="bad" onChoose={() => setSealed(false)}>
					{t("ramp.seal.none")}
				</Tile>
			</Tiles>
			{sealed === true && (
				<>
					<RampText label={t("ramp.identity.seal")} value={seal} onChange={setSeal} mono maxLength={35} />
					<Agreement agrees={agrees} other={known.at(-1)?.value ?? ""} />
					<Tiles label={t("ramp.identity.state")}>
						{SEAL_STATES.map((one) => (
							<Tile
								key={one}
								chosen={state === one}
								tone={one === "intact" ? "good" : "bad"}
								onChoose={() => setState(one)}
							>
								{t(`ramp.seal.${one}`)}
							</Tile>
						))}
					</Tiles>
				</>
			)}
			<PhotoRow ramp={ramp} label={t("ramp.identity.photo")} photos={photos} onPhotos={setPhotos} />
			<div className="ramp-actions">
				<button type="button" className="ramp-go" disabled={!ready} onClick={record}>
					{t("ramp.record")}
				</button>
			</div>
		</>
	);
}

/** Whether what was typed agrees with what was said before; silent where there is nothing to compare. */
function Agreement({ agrees, other }: { readonly agrees: boolean | null; readonly other: string }) {
	const { t } = useLanguage();
	if (agrees === null || other === "") {
		return null;
	}
	return (
		<p className={agrees ? "ramp-agrees" : "ramp-differs"} role="status">
			<Icon name={agrees ? "clear" : "warning"} />
			{agrees ? t("ramp.agrees") : t("ramp.differs", { other })}
		</p>
	);
}
