/** Maps the class that scopes the styles of a component to its file. */
const scopes = new Map();

/** Returns a short class, because it stands in the styles, the script and the first page. No class of ours begins with `_`. */
function cssHash({ hash, css, filename = css }) {
	const scope = `_${hash(filename).slice(-4)}`;
	const other = scopes.get(scope) ?? filename;
	if (other !== filename) throw new Error(`${filename} has the class of ${other}: ${scope}`);
	scopes.set(scope, filename);
	return scope;
}

export default { compilerOptions: { runes: true, cssHash } };
