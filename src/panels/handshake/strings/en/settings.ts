// Holds the English words of the server’s settings.
export const settings = {
	origins: 'Allowed origins',
	originsHint: 'One per line. Leave empty to admit every client, with or without Origin.',
	protocols: 'Subprotocols, the preferred one first',
	protocolsHint: 'Separated by commas. Leave empty if the server supports none.',
	versions: 'Versions',
	versionsHint: 'Numbers separated by commas, usually 13.',
	tooMany: (most: number) =>
		`At most ${most} entries and 64 KiB of text in all are allowed, so the change was not applied.`,
	versionsBad: (found: string) =>
		found === ''
			? 'A server needs at least one version.'
			: `“${found}” is not a number from 0 to 255.`,
	resources: 'Resources',
	resourcesHint: 'Paths, one per line. Leave empty if every path exists.',
	deflate: 'Accepts permessage-deflate',
};

export type SettingWords = typeof settings;
