import { useState } from "react";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber } from "../../../shell/format";
import { Agreement } from "./Agreement";
import { PhotoRow, RampText, Tile, Tiles } from "./controls";
import { latest } from "./progress";
import type { StepProps } from "./RampPage";
import { SealRows, type SealTyped, seenOf, typedOf } from "./SealRows";
import { plain } from "./sameSeal";

/** The number on the box and the seals on its doors, beside what was said of them before. */
export function IdentityStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "identity")?.said;
	const expected = ramp.order?.containerNumber ?? "";
	const [container, setContainer] = useState(before?.container ?? "");
	const [sealed, setSealed] = useState<boolean | null>(before === undefined ? null : before.seals.length > 0);
	const [typed, setTyped] = useState<readonly SealTyped[]>(() => typedOf(before?.seals ?? []));
	const [photos, setPhotos] = useState<readonly string[]>(before?.photos ?? []);
	const known = ramp.sheet.known.seals;
	const seals = sealed === true ? seenOf(typed) : sealed === false ? [] : null;
	const ready = plain(container).length >= 4 && photos.length > 0 && seals !== null;
	const record = () => {
		if (seals === null) {
			return;
		}
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
			{sealed === true && <SealRows typed={typed} known={known} onTyped={setTyped} />}
			<PhotoRow ramp={ramp} label={t("ramp.identity.photo")} photos={photos} onPhotos={setPhotos} />
			<div className="ramp-actions">
				<button type="button" className="ramp-go" disabled={!ready} onClick={record}>
					{t("ramp.record")}
				</button>
			</div>
		</>
	);
}
