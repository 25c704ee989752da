import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { photoPath } from "../../../api/ramp";
import { Icon, type IconName } from "../../../design/Icon";
import { Failure } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import type { Ramp } from "./useRamp";

/** Controls for gloves: nothing smaller than a thumb. */

interface TileProps {
	readonly chosen: boolean;
	readonly tone?: "good" | "bad" | "warn";
	readonly icon?: IconName;
	readonly onChoose: () => void;
	readonly children: ReactNode;
}

export function Tile({ chosen, tone, icon, onChoose, children }: TileProps) {
	return (
		<button
			type="button"
			className={tone === undefined ? "ramp-tile" : `ramp-tile ramp-tile-${tone}`}
			aria-pressed={chosen}
			onClick={onChoose}
		>
			{icon !== undefined && <Icon name={icon} />}
			<span>{children}</span>
		</button>
	);
}

export function Tiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<fieldset className="ramp-tiles">
			<legend>{label}</legend>
			<div>{children}</div>
		</fieldset>
	);
}

interface NumberProps {
	readonly label: string;
	readonly unit: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly wrong?: string | null;
}

/** A number typed on a pad; a comma counts as a point. */
export function NumberField({ label, unit, value, onChange, wrong = null }: NumberProps) {
	const id = useId();
	return (
		<div className="ramp-field">
			<label htmlFor={id}>{label}</label>
			<span className="ramp-number">
				<input
					id={id}
					inputMode="decimal"
					autoComplete="off"
					maxLength={9}
					value={value}
					aria-invalid={wrong !== null}
					onChange={(event) => onChange(event.target.value.replace(",", ".").replace(/[^0-9.-]/g, ""))}
				/>
				<span aria-hidden="true">{unit}</span>
			</span>
			{wrong !== null && <span className="ramp-wrong">{wrong}</span>}
		</div>
	);
}

interface TextProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly mono?: boolean;
	readonly maxLength?: number;
	readonly many?: boolean;
}

export function RampText({ label, value, onChange, mono = false, maxLength = 2000, many = false }: TextProps) {
	const id = useId();
	return (
		<div className="ramp-field">
			<label htmlFor={id}>{label}</label>
			{many ? (
				<textarea
					id={id}
					rows={3}
					maxLength={maxLength}
					value={value}
					onChange={(event) => onChange(event.target.value)}
				/>
			) : (
				<input
					id={id}
					className={mono ? "mono" : undefined}
					autoComplete="off"
					autoCapitalize={mono ? "characters" : "sentences"}
					spellCheck={false}
					maxLength={maxLength}
					value={value}
					onChange={(event) => onChange(mono ? event.target.value.toUpperCase() : event.target.value)}
				/>
			)}
		</div>
	);
}

/** What the officer typed as a number; null while it is none. */
export function numberOf(text: string): number | null {
	const value = Number(text);
	return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

interface PhotosProps {
	readonly ramp: Ramp;
	readonly label: string;
	readonly photos: readonly string[];
	readonly onPhotos: (photos: readonly string[]) => void;
}

/** Photos of a step: taken with the tablet's camera, kept at once, delivered later. */
export function PhotoRow({ ramp, label, photos, onPhotos }: PhotosProps) {
	const { t } = useLanguage();
	const input = useRef<HTMLInputElement>(null);
	const [failure, setFailure] = useState<unknown>(null);
	const add = (files: FileList | null) => {
		const taken = [...(files ?? [])];
		Promise.all(taken.map((file) => ramp.shelve(file))).then(
			(digests) => {
				setFailure(null);
				onPhotos([...photos, ...digests.filter((digest) => !photos.includes(digest))]);
			},
			(refused: unknown) => setFailure(refused),
		);
		if (input.current !== null) {
			input.current.value = "";
		}
	};
	return (
		<div className="ramp-photos">
			<button type="button" className="ramp-button" onClick={() => input.current?.click()}>
				<Icon name="camera" />
				{label}
			</button>
			<input
				ref={input}
				type="file"
				accept="image/jpeg,image/png"
				capture="environment"
				className="visually-hidden"
				tabIndex={-1}
				aria-label={label}
				onChange={(event) => add(event.target.files)}
			/>
			{photos.map((digest) => (
				<figure key={digest}>
					<Photo ramp={ramp} digest={digest} />
					<button
						type="button"
						className="ramp-photo-remove"
						aria-label={t("ramp.photo.remove")}
						onClick={() => onPhotos(photos.filter((one) => one !== digest))}
					>
						<Icon name="close" />
					</button>
				</figure>
			))}
			<Failure failure={failure} />
		</div>
	);
}

/** A photo as it is here, or as the server shows it. */
export function Photo({ ramp, digest }: { readonly ramp: Ramp; readonly digest: string }) {
	const { t } = useLanguage();
	const here = ramp.photo(digest);
	const [url, setUrl] = useState<string | null>(null);
	useEffect(() => {
		if (here === null) {
			setUrl(null);
			return;
		}
		const made = URL.createObjectURL(here);
		setUrl(made);
		return () => URL.revokeObjectURL(made);
	}, [here]);
	const shown = url ?? (ramp.sheet.photos.includes(digest) ? photoPath(ramp.id, digest) : null);
	return shown === null ? (
		<span className="ramp-photo-missing">{t("ramp.photo.elsewhere")}</span>
	) : (
		<img src={shown} alt={t("ramp.photo")} />
	);
}
