import { writeFileSync } from "node:fs";
import { readSample } from "@/db/sample/sample";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { methodPage } from "@/lib/view/method/method-page";
import { methodReadme } from "@/lib/view/method/method-readme";

const page = methodPage(readSample(), sayIn("en"), formatsIn("en"));
writeFileSync(process.argv[2] ?? "lib/README.md", methodReadme(page));
