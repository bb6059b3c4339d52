// The first file of the lab that is loaded; it imports the view and the model together. Everything behind
// these dynamic imports stays out of the front page.

export async function loadParts() {
	const [view, model] = await Promise.all([
		import('./ConversationPanel.svelte'),
		import('./conversation-lab.svelte.ts'),
	]);
	return { component: view.default, createLab: () => new model.ConversationLab() };
}
