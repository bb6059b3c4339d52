// Loaded first, and small: the list of all that the lab consists of comes with it, not with the front page.

export async function loadParts() {
	const [view, model] = await Promise.all([
		import('./ConversationPanel.svelte'),
		import('./conversation-lab.svelte.ts'),
	]);
	return { component: view.default, createLab: () => new model.ConversationLab() };
}
