import { useId } from "react";
import { useLanguage } from "../../i18n/language";

interface FilesFieldProps {
	readonly files: readonly File[];
	readonly onChange: (files: readonly File[]) => void;
	readonly required?: boolean;
}

/** Photos and scanned papers; on a tablet the camera is one touch away. */
export function FilesField({ files, onChange, required = false }: FilesFieldProps) {
	const { t } = useLanguage();
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>
				{t("evidence.papers")} {!required && <span className="soft small">{t("app.optional")}</span>}
			</label>
			<input
				id={id}
				type="file"
				multiple
				accept="image/jpeg,image/png,image/tiff,application/pdf"
				onChange={(event) => onChange([...(event.target.files ?? [])])}
			/>
			{files.length > 1 && <span className="soft small">{files.map((file) => file.name).join(", ")}</span>}
		</div>
	);
}
