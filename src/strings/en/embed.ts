// Holds the words of an embedded lab, and of the dialog with the markup that embeds it.
export const en = {
	from: 'From WebSocket 101: open the full site',
	title: 'Embed this lab',
	hint: 'Put this markup into a page. The address contains the lab with your selection, step or time. It does not keep which tab is open, or the zoom.',
	tooLarge:
		'This document is too large for an address. The markup embeds the lab without the document.',
	label: 'Markup',
	copied: 'The markup is copied.',
};

export type EmbedWords = typeof en;
