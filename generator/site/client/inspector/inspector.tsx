import "./inspector.css";
import { render } from "preact";
import { App } from "./app.js";

const place = document.querySelector<HTMLElement>("#inspector");

if (place !== null) {
  const { protocols = "", package: packageName = "smswire", sample = "", file = "" } = place.dataset;
  const page = {
    root: document.documentElement.dataset["root"] ?? "",
    language: document.documentElement.lang.startsWith("zh") ? "zh" : "en",
    folders: protocols.split(" ").filter((each) => each !== ""),
    packageName,
    sample,
    file,
  } as const;
  render(<App page={page} />, place);
}
