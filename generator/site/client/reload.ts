/* Reloads a page of the local server after the site was built again. */

const root = document.documentElement.dataset["root"] ?? "";
new EventSource(`${root}events`).addEventListener("message", () => location.reload());
