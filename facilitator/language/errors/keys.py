"""Sentences for tokens (``token.…``) and for an agency's own authority (``authority.…``): what happened, what to do."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "token.support_missing": (
        "Ky version i programit nuk i lexon dot pajisjet e nënshkrimit (PKCS#11) në këtë kompjuter. Dokumenti mbeti "
        "siç ishte. Nënshkruani me skedar certifikate (.p12) ose në një kompjuter tjetër."
    ),
    "token.module_missing": (
        "Moduli i pajisjes së nënshkrimit “{path}” nuk u gjet. Dokumenti mbeti siç ishte. "
        "Instaloni programin e pajisjes ose zgjidhni modulin e saj te Cilësimet."
    ),
    "token.module_broken": (
        "Moduli “{path}” nuk hapet dot si modul PKCS#11 ({reason}). Dokumenti mbeti siç ishte. "
        "Instaloni versionin 64-bitësh të programit të pajisjes ose zgjidhni një modul tjetër."
    ),
    "token.none": (
        "Nuk u gjet asnjë pajisje nënshkrimi. Dokumenti mbeti siç ishte. "
        "Lidhni pajisjen ose vendosni kartën në lexues, pastaj provoni përsëri."
    ),
    "token.no_certificate": (
        "Pajisja e nënshkrimit nuk ka asnjë certifikatë që shihet pa PIN. Dokumenti mbeti siç ishte. "
        "Kontrolloni pajisjen me programin e saj ose pyesni lëshuesin."
    ),
    "token.no_key": (
        "Pajisja e nënshkrimit nuk e ka çelësin e certifikatës “{name}”. Dokumenti mbeti siç ishte. "
        "Zgjidhni një certifikatë tjetër ose pyesni lëshuesin."
    ),
    "token.key_no_sign": (
        "Çelësi i certifikatës “{name}” është në pajisje, por nuk është për nënshkrim. Dokumenti mbeti siç ishte. "
        "Zgjidhni certifikatën e nënshkrimit ose pyesni lëshuesin."
    ),
    "token.key_unclear": (
        "Pajisja ka disa çelësa dhe nuk thotë cili i përket certifikatës “{name}”. Dokumenti mbeti siç ishte. "
        "Pyesni lëshuesin ose zgjidhni një certifikatë tjetër."
    ),
    "token.gone": (
        "Pajisja e nënshkrimit “{token}” nuk përgjigjet më: ndoshta u shkëput ose u hap përsëri. Dokumenti mbeti siç "
        "ishte. Lidheni pajisjen, zgjidhni përsëri certifikatën dhe shkruani PIN-in."
    ),
    "token.pin_needed": (
        "Pajisja e nënshkrimit “{token}” kërkon PIN. Asnjë provë nuk u harxhua. Shkruani PIN-in dhe provoni përsëri."
    ),
    "token.pin": (
        "PIN-i i pajisjes “{token}” nuk është i saktë. Dokumenti mbeti siç ishte. "
        "Provojeni përsëri me kujdes: pas disa gabimeve radhazi pajisja bllokohet.",
        "PIN-i i pajisjes “{token}” ishte i gabuar {n} herë radhazi. Dokumenti mbeti siç ishte. "
        "Gjeni PIN-in e saktë para se të provoni përsëri: pas disa gabimeve radhazi pajisja bllokohet.",
    ),
    "token.pin_final": (
        "PIN-i i pajisjes “{token}” nuk është i saktë dhe mbetet vetëm një provë. Dokumenti mbeti siç ishte. "
        "Mos provoni pa e ditur me siguri PIN-in: me një gabim tjetër pajisja bllokohet."
    ),
    "token.pin_locked": (
        "Pajisja e nënshkrimit “{token}” është bllokuar pas PIN-eve të gabuara. Dokumenti mbeti siç ishte. "
        "Zhbllokojeni me kodin PUK në programin e pajisjes ose te lëshuesi."
    ),
    "token.pin_form": (
        "PIN-i është tepër i shkurtër, tepër i gjatë ose ka shenja që pajisja “{token}” nuk i pranon. Dokumenti mbeti "
        "siç ishte. Kontrolloni PIN-in dhe provoni përsëri."
    ),
    "token.pin_unset": (
        "Pajisja e nënshkrimit “{token}” nuk ka ende PIN. Dokumenti mbeti siç ishte. "
        "Vendosni PIN-in me programin e pajisjes, pastaj provoni përsëri."
    ),
    "token.pin_expired": (
        "PIN-i i pajisjes “{token}” duhet ndërruar. Dokumenti mbeti siç ishte. "
        "Ndërrojeni me programin e pajisjes, pastaj provoni përsëri."
    ),
    "token.pin_each": (
        "Pajisja “{token}” kërkon që PIN-i të shkruhet në tastierën e saj për çdo nënshkrim, gjë që ky program nuk e "
        "bën dot. Dokumenti mbeti siç ishte. Nënshkruani me programin e pajisjes dhe sillni kopjen e nënshkruar."
    ),
    "token.cancelled": (
        "Nënshkrimi u anulua në pajisjen “{token}”. Dokumenti mbeti siç ishte. Provoni përsëri kur të jeni gati."
    ),
    "token.timeout": (
        "Pajisja e nënshkrimit nuk u përgjigj për {seconds|1 sekondë|# sekonda}. Dokumenti mbeti siç ishte. "
        "Shkëputeni dhe lidheni përsëri pajisjen; nëse nuk ndihmon, mbylleni dhe hapeni programin."
    ),
    "token.mechanism": (
        "Pajisja e nënshkrimit nuk e bën dot këtë lloj nënshkrimi ({reason}). Dokumenti mbeti siç ishte. "
        "Zgjidhni një certifikatë tjetër ose pyesni lëshuesin për programin më të ri të pajisjes."
    ),
    "token.mismatch": (
        "Nënshkrimi që ktheu pajisja nuk i përket certifikatës së zgjedhur, prandaj nuk u përdor. Dokumenti mbeti siç "
        "ishte. Zgjidhni një certifikatë tjetër ose pyesni lëshuesin."
    ),
    "token.failed": (
        "Pajisja e nënshkrimit ktheu një gabim ({reason}). Dokumenti mbeti siç ishte. "
        "Shkëputeni dhe lidheni përsëri pajisjen, pastaj provoni përsëri."
    ),
    "token.unknown_certificate": (
        "Asnjë pajisje nënshkrimi nuk ka certifikatën “{wanted}”. Dokumenti mbeti siç ishte. "
        "Zgjidhni një nga këto: {known}."
    ),
    "authority.damaged": (
        "Skedari i autoritetit të brendshëm është i dëmtuar, i ndryshuar jashtë programit ose i një lloji tjetër. "
        "Asgjë nuk u ndryshua. Përdorni kopjen rezervë."
    ),
    "authority.newer": (
        "Skedari i autoritetit të brendshëm është shkruar nga një version më i ri i programit. Asgjë nuk u ndryshua. "
        "Përditësoni programin."
    ),
    "authority.passphrase": (
        "Fjalëkalimi i autoritetit të brendshëm nuk është i saktë. Asgjë nuk u ndryshua. "
        "Shkruajeni përsëri, me kujdes për shkronjat e mëdha dhe për ë e ç."
    ),
    "authority.period": (
        "Autoriteti i brendshëm “{name}” vlen nga {since} deri më {until}. Asgjë nuk u ndryshua. "
        "Kontrolloni datën e kompjuterit; nëse është e saktë, krijoni një autoritet të ri."
    ),
    "authority.unknown_serial": (
        "Autoriteti i brendshëm nuk ka lëshuar certifikatë me numër serial “{serial}”. Asgjë nuk u ndryshua. "
        "Zgjidhni një certifikatë nga regjistri i tij."
    ),
    "authority.revoked": (
        "Certifikata e “{name}” është shfuqizuar më {at}. Asgjë nuk u ndryshua. "
        "Nëse duhet, lëshoni një certifikatë të re."
    ),
    "authority.other_key": (
        "Skedari i dhënë nuk e ka çelësin e certifikatës së “{name}”. Asgjë nuk u ndryshua. "
        "Zgjidhni skedarin e duhur ose rinovojeni certifikatën me çelës të ri."
    ),
    "authority.future": (
        "Data e shfuqizimit {at} është në të ardhmen. Asgjë nuk u ndryshua. "
        "Zgjidhni datën e sotme ose një më të hershme."
    ),
    "token.no_module": (
        "Në këtë kompjuter nuk u gjet programi (moduli PKCS#11) i asnjë pajisjeje nënshkrimi. Dokumenti mbeti siç "
        "ishte. Instaloni programin e pajisjes ose zgjidhni modulin e saj te Cilësimet."
    ),
    "authority.date": (
        "“{date}” nuk është datë. Asgjë nuk u ndryshua. Shkruani vitin, muajin dhe ditën, p.sh. 2026-11-23."
    ),
    "authority.differ": (
        "Dy fjalëkalimet e shkruara nuk janë të njëjta. Asgjë nuk u ndryshua. Shkruajini përsëri me kujdes."
    ),
}

EN: dict[str, Template] = {
    "token.support_missing": (
        "This version of the program cannot read signing devices (PKCS#11) on this computer. The document stays as it "
        "was. Sign with a certificate file (.p12) or on another computer."
    ),
    "token.module_missing": (
        "The signing device’s module “{path}” was not found. The document stays as it was. "
        "Install the device’s program or choose its module in the settings."
    ),
    "token.module_broken": (
        "The module “{path}” cannot be opened as a PKCS#11 module ({reason}). The document stays as it was. "
        "Install the 64-bit version of the device’s program or choose another module."
    ),
    "token.none": (
        "No signing device was found. The document stays as it was. "
        "Plug in the device or put the card into its reader, then try again."
    ),
    "token.no_certificate": (
        "The signing device has no certificate that can be seen without a PIN. The document stays as it was. "
        "Check the device with its own program or ask its issuer."
    ),
    "token.no_key": (
        "The signing device does not hold the key of the certificate “{name}”. The document stays as it was. "
        "Choose another certificate or ask its issuer."
    ),
    "token.key_no_sign": (
        "The key of the certificate “{name}” is on the device, but it is not for signing. The document stays as it "
        "was. Choose the signing certificate or ask its issuer."
    ),
    "token.key_unclear": (
        "The device has several keys and does not say which one belongs to the certificate “{name}”. The document "
        "stays as it was. Ask its issuer or choose another certificate."
    ),
    "token.gone": (
        "The signing device “{token}” no longer answers: perhaps it was unplugged or opened again. The document stays "
        "as it was. Plug it in, choose the certificate again and type the PIN."
    ),
    "token.pin_needed": (
        "The signing device “{token}” asks for its PIN. No try was used up. Type the PIN and try again."
    ),
    "token.pin": (
        "The PIN of the device “{token}” is not right. The document stays as it was. "
        "Try again with care: after a few wrong PINs in a row the device locks itself.",
        "The PIN of the device “{token}” was wrong {n} times in a row. The document stays as it was. "
        "Find the right PIN before you try again: after a few wrong PINs in a row the device locks itself.",
    ),
    "token.pin_final": (
        "The PIN of the device “{token}” is not right, and one single try is left. The document stays as it was. "
        "Do not try without being sure of the PIN: one more mistake locks the device."
    ),
    "token.pin_locked": (
        "The signing device “{token}” is locked after wrong PINs. The document stays as it was. "
        "Unlock it with the PUK in the device’s program or at its issuer."
    ),
    "token.pin_form": (
        "The PIN is too short, too long or has characters that the device “{token}” does not accept. The document "
        "stays as it was. Check the PIN and try again."
    ),
    "token.pin_unset": (
        "The signing device “{token}” has no PIN yet. The document stays as it was. "
        "Set the PIN with the device’s program, then try again."
    ),
    "token.pin_expired": (
        "The PIN of the device “{token}” must be changed. The document stays as it was. "
        "Change it with the device’s program, then try again."
    ),
    "token.pin_each": (
        "The device “{token}” wants its PIN typed on its own keys for every signature, which this program cannot do. "
        "The document stays as it was. Sign with the device’s program and bring in the signed copy."
    ),
    "token.cancelled": (
        "Signing was cancelled on the device “{token}”. The document stays as it was. Try again when you are ready."
    ),
    "token.timeout": (
        "The signing device did not answer for {seconds|1 second|# seconds}. The document stays as it was. "
        "Unplug the device and plug it in again; if that does not help, close the program and open it again."
    ),
    "token.mechanism": (
        "The signing device cannot make this kind of signature ({reason}). The document stays as it was. "
        "Choose another certificate or ask the issuer for the device’s newest program."
    ),
    "token.mismatch": (
        "The signature that the device gave does not belong to the chosen certificate, so it was not used. The "
        "document stays as it was. Choose another certificate or ask its issuer."
    ),
    "token.failed": (
        "The signing device reported an error ({reason}). The document stays as it was. "
        "Unplug the device and plug it in again, then try again."
    ),
    "token.unknown_certificate": (
        "No signing device holds the certificate “{wanted}”. The document stays as it was. "
        "Choose one of these: {known}."
    ),
    "authority.damaged": (
        "The file of the internal authority is damaged, was changed outside the program or is of another kind. "
        "Nothing was changed. Use its backup."
    ),
    "authority.newer": (
        "The file of the internal authority was written by a newer version of the program. Nothing was changed. "
        "Update the program."
    ),
    "authority.passphrase": (
        "The passphrase of the internal authority is not right. Nothing was changed. "
        "Type it again and mind capital letters, ë and ç."
    ),
    "authority.period": (
        "The internal authority “{name}” is valid from {since} to {until}. Nothing was changed. "
        "Check this computer’s date; if it is right, make a new authority."
    ),
    "authority.unknown_serial": (
        "The internal authority has issued no certificate with the serial number “{serial}”. Nothing was changed. "
        "Choose a certificate from its register."
    ),
    "authority.revoked": (
        "The certificate of “{name}” was revoked on {at}. Nothing was changed. "
        "Issue a new certificate if one is needed."
    ),
    "authority.other_key": (
        "The given file does not hold the key of the certificate of “{name}”. Nothing was changed. "
        "Choose the right file or renew the certificate with a new key."
    ),
    "authority.future": (
        "The date of revocation {at} lies in the future. Nothing was changed. Choose today’s date or an earlier one."
    ),
    "token.no_module": (
        "The program (PKCS#11 module) of no signing device was found on this computer. The document stays as it was. "
        "Install the device’s program or choose its module in the settings."
    ),
    "authority.date": ("“{date}” is no date. Nothing was changed. Write year, month and day, for example 2026-11-23."),
    "authority.differ": ("The two passphrases differ. Nothing was changed. Type them again with care."),
}
