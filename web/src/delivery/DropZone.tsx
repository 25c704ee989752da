import { type DragEvent, useRef, useState } from "react";
import { Icon } from "../design/Icon";
import { Button } from "../design/parts";
import { useLanguage } from "../i18n/language";

/** Where files are dropped, or chosen by a button. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
	const { t } = useLanguage();
	const [over, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		onFiles([...event.dataTransfer.files]);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the button inside
		<div
			className={over ? "drop drop-over" : "drop"}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<Icon name="deliver" />
			<p className="empty-title">{t("deliver.drop")}</p>
			<Button onClick={() => input.current?.click()}>{t("deliver.choose")}</Button>
			<input
				ref={input}
				type="file"
				multiple
				hidden
				aria-label={t("deliver.choose")}
				onChange={(event) => {
					onFiles([...(event.target.files ?? [])]);
					event.target.value = "";
				}}
			/>
		</div>
	);
}
