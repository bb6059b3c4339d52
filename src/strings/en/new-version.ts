// Holds the words of the notice about a new version of the site.
export const en = {
	text: 'A new version of the site is ready. Your work is kept.',
	use: 'Use the new version',
	later: 'Later',
	otherTabs:
		'Other tabs still use the old version, and all tabs must use the same version. Close the other tabs of this site, then use the new version.',
};

export type NewVersionWords = typeof en;
