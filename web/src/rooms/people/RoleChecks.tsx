import { ROLES, type Role } from "../../api/types";
import { useLanguage } from "../../i18n/language";

interface RoleChecksProps {
	readonly roles: readonly Role[];
	readonly onRoles: (roles: readonly Role[]) => void;
}

export function RoleChecks({ roles, onRoles }: RoleChecksProps) {
	const { t } = useLanguage();
	return (
		<fieldset className="checks">
			<legend>{t("accounts.roles")}</legend>
			{ROLES.map((role) => (
				<label key={role} className="check">
					<input
						type="checkbox"
						checked={roles.includes(role)}
						onChange={(event) => onRoles(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))}
					/>
					{t(`role.${role}`)}
				</label>
			))}
		</fieldset>
	);
}
