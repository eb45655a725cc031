import type { Language } from "@/db/enums";
import type { Messages } from "@/messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
